//! Domains that many people have an address at, as data: the world's largest, and those of Dutch and Belgian providers.

use crate::list::{List, list};

/// Domains that a misspelt one is likely to be meant for, the most used first.
#[rustfmt::skip]
pub(super) const KNOWN: List = list![
    "gmail.com", "hotmail.com", "outlook.com", "hotmail.nl", "live.nl", "ziggo.nl", "kpnmail.nl", "icloud.com", "yahoo.com", "planet.nl",
    "home.nl", "xs4all.nl", "hetnet.nl", "upcmail.nl", "casema.nl", "chello.nl", "quicknet.nl", "zeelandnet.nl", "solcon.nl", "telfort.nl",
    "outlook.nl", "live.com", "msn.com", "me.com", "googlemail.com", "yahoo.nl", "tele2.nl", "online.nl", "onsbrabantnet.nl", "caiway.nl",
    "kpnplanet.nl", "versatel.nl", "wxs.nl", "freeler.nl", "zonnet.nl", "tiscali.nl", "wanadoo.nl", "orange.nl", "lijbrandt.nl", "freedom.nl",
    "telenet.be", "skynet.be", "proximus.be", "hotmail.be", "live.be", "outlook.be", "scarlet.be", "pandora.be", "voo.be", "gmx.net",
    "gmx.de", "web.de", "t-online.de", "hotmail.fr", "yahoo.fr", "orange.fr", "wanadoo.fr", "free.fr", "hotmail.co.uk", "yahoo.co.uk",
    "protonmail.com", "proton.me", "aol.com", "mac.com", "ymail.com",
];

/// Domains that exist and look like a slip of a known one, but are none.
#[rustfmt::skip]
pub(super) const RARE: List = list![
    "mail.com", "email.com", "ymail.com", "hotmail.de", "hotmail.it", "hotmail.es", "outlook.de", "outlook.fr", "yahoo.de", "yahoo.es", "yahoo.it", "yahoo.ca", "yahoo.in",
    "gmx.com", "gmx.at", "gmx.ch", "live.fr", "live.de", "live.it", "live.ca", "live.se", "live.dk", "live.no", "home.pl", "online.de", "online.no", "planet.com", "me.nl", "mac.nl", "msn.nl",
    "free.nl", "orange.be", "orange.com", "proton.com", "pm.me", "aol.nl", "aol.de", "aol.fr", "web.nl", "gmail.nl", "icloud.nl", "mmail.com", "dmail.com", "zmail.com", "vmail.com", "email.nl",
    "line.me", "be.com", "he.com", "we.com", "ne.com", "m.com", "hotmail.se", "hotmail.no", "hotmail.dk", "hotmail.ca", "hotmail.com.br", "yahoo.com.br", "outlook.be", "outlook.com.br", "outlook.es", "outlook.it",
    "fee.fr", "tree.fr", "fred.fr", "voo.nl", "vo.be", "hoe.nl", "hone.nl", "hope.nl", "life.nl", "lite.nl", "line.nl", "love.nl", "alive.nl", "olive.nl", "lives.nl", "like.com", "love.com", "give.com", "five.com", "line.com",
    "web.com", "macs.com", "mace.com", "pac.com", "mag.com", "map.com", "man.com", "max.com", "planets.nl", "plane.nl", "plant.nl", "homes.nl", "dome.nl", "come.nl", "rome.nl", "some.nl", "nome.nl", "tome.nl",
];
