//! Reads groups of fields, as machine-readable reports have them (RFC 3464, section 2.1).

/// The fields of one group: name and value, lines unfolded.
pub(super) type Fields = Vec<(String, String)>;

/// The groups of fields in `text`, which empty lines part.
pub(super) fn groups(text: &str) -> Vec<Fields> {
    let mut groups = vec![Fields::new()];
    for line in text.lines() {
        let Some(group) = groups.last_mut() else { break };
        if line.trim().is_empty() {
            if !group.is_empty() {
                groups.push(Fields::new());
            }
        } else if line.starts_with(' ') {
            continue_last(group, line.trim());
        } else if let Some((name, value)) = field(line) {
            // Some systems forget the empty line between two recipients.
            let repeats =
                name.eq_ignore_ascii_case("Final-Recipient") && get(group, name).is_some();
            let field = (name.to_owned(), value.to_owned());
            if repeats { groups.push(vec![field]) } else { group.push(field) }
        } else {
            // Some systems fold a line and forget the space that should open the next.
            continue_last(group, line.trim());
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Adds a folded line to the last field of `group`.
fn continue_last(group: &mut Fields, line: &str) {
    if let Some((_, value)) = group.last_mut() {
        value.push(' ');
        value.push_str(line);
    }
}

/// The name and the value in a line such as `Action: failed`.
fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim_end();
    let is_name =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_name.then_some((name, value.trim()))
}

/// The value of the first field called `name` that is not empty.
pub(super) fn get<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields
        .iter()
        .find(|(field, value)| field.eq_ignore_ascii_case(name) && !value.is_empty())
        .map(|(_, value)| value.as_str())
}

/// The type and the value of a typed field such as `rfc822; jan@voorbeeld.nl`.
pub(super) fn typed(value: &str) -> (&str, &str) {
    match value.split_once(';') {
        Some((kind, value)) if !kind.trim().contains(' ') => (kind.trim(), value.trim()),
        _ => ("", value.trim()),
    }
}
