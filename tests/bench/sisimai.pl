# Times Sisimai: perl sisimai.pl ROUNDS FOLDER…
#
# Reads every file below the folders ROUNDS times with all that Sisimai makes of it, and prints the seconds of each round.

use strict;
use warnings;
use File::Find;
use Sisimai;
use Time::HiRes 'time';

my ($rounds, @folders) = @ARGV;
my @files;
find({ wanted => sub { push @files, $File::Find::name if -f }, no_chdir => 1 }, @folders);
# It was called `make` before version 5.
my $read = Sisimai->can('rise') ? 'rise' : 'make';
for (1 .. $rounds) {
    my $start = time;
    for my $file (@files) {
        eval { Sisimai->$read($file) };
    }
    printf "%f\n", time - $start;
}
