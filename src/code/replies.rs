//! The registry of SMTP reply codes that refuse mail, as data.
//!
//! One row a code that a standard defines, sorted. The texts are those of the standard named in the
//! row, shortened to one line; RFC 5248 lists the codes that only go with an enhanced status code.

/// Code, text and reference.
#[rustfmt::skip]
pub(super) const REPLIES: &[(u16, &str, &str)] = &[
    (421, "Service not available, closing transmission channel", "RFC 5321"),
    (422, "Password transition needed", "RFC 5248"),
    (430, "Invalid command", "RFC 5248"),
    (432, "Password transition needed", "RFC 4954"),
    (450, "Mailbox unavailable", "RFC 5321"),
    (451, "Local error in processing", "RFC 5321"),
    (452, "Insufficient system storage", "RFC 5321"),
    (453, "You have no mail", "RFC 2645"),
    (454, "Temporary authentication failure, or TLS not available", "RFC 4954, RFC 3207"),
    (455, "Server unable to accommodate parameters", "RFC 5321"),
    (458, "Unable to queue messages for node", "RFC 1985"),
    (459, "Node not allowed", "RFC 1985"),
    (500, "Syntax error, command unrecognized", "RFC 5321"),
    (501, "Syntax error in parameters or arguments", "RFC 5321"),
    (502, "Command not implemented", "RFC 5321"),
    (503, "Bad sequence of commands", "RFC 5321"),
    (504, "Command parameter not implemented", "RFC 5321"),
    (521, "Server does not accept mail", "RFC 7504"),
    (523, "Encryption needed", "RFC 5248"),
    (524, "Encryption required for requested authentication mechanism", "RFC 5248"),
    (525, "User account disabled", "RFC 5248"),
    (530, "Authentication required", "RFC 4954, RFC 3207"),
    (533, "Delivery not authorized", "RFC 5248"),
    (534, "Authentication mechanism is too weak", "RFC 4954"),
    (535, "Authentication credentials invalid", "RFC 4954"),
    (538, "Encryption required for requested authentication mechanism", "RFC 4954"),
    (550, "Mailbox unavailable", "RFC 5321"),
    (551, "User not local", "RFC 5321"),
    (552, "Exceeded storage allocation", "RFC 5321"),
    (553, "Mailbox name not allowed", "RFC 5321"),
    (554, "Transaction failed", "RFC 5321"),
    (555, "MAIL FROM or RCPT TO parameters not recognized or not implemented", "RFC 5321"),
    (556, "Domain does not accept mail", "RFC 7504"),
];
