//! Reads groups of fields, as machine-readable reports have them (RFC 3464, section 2.1).

/// The fields of one group: name and value, lines unfolded.
pub(super) type Fields = Vec<(String, String)>;

/// The groups of fields in `text`, which empty lines part.
pub(super) fn groups(text: &str) -> impl Iterator<Item = Fields> {
    let mut lines = text.lines().peekable();
    std::iter::from_fn(move || {
        let mut group = Fields::new();
        while let Some(&line) = lines.peek() {
            if ends(&group, line) {
                break;
            }
            add(&mut group, line);
            lines.next();
        }
        Some(group).filter(|group| !group.is_empty())
    })
}

/// Whether `group` ends above `line`: at an empty line, or where another recipient begins, since some systems forget
/// the empty line between two.
fn ends(group: &Fields, line: &str) -> bool {
    let repeats = || {
        field(line).is_some_and(|(name, _)| {
            name.eq_ignore_ascii_case("Final-Recipient") && get(group, name).is_some()
        })
    };
    !group.is_empty() && (line.trim().is_empty() || !line.starts_with(' ') && repeats())
}

/// Adds what stands on `line` to `group`. Some systems fold a line and forget the space that should open the next.
fn add(group: &mut Fields, line: &str) {
    match field(line).filter(|_| !line.starts_with(' ')) {
        Some((name, value)) => group.push((name.to_owned(), value.to_owned())),
        None if line.trim().is_empty() => {}
        None => continue_last(group, line.trim()),
    }
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
