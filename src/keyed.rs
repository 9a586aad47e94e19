//! Keeps things by their names, in the order in which they came.

use std::collections::HashMap;

/// Things by their names. They all use one kind of map, since each kind of it takes room in the page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Keyed<T> {
    places: HashMap<String, usize>,
    things: Vec<T>,
}

impl<T: Default> Keyed<T> {
    /// Changes the thing called `name`, which is a new one when there is none yet.
    pub(crate) fn change(&mut self, name: String, change: impl FnOnce(&mut T)) {
        let new = self.things.len();
        let place = *self.places.entry(name).or_insert(new);
        if place == new {
            self.things.push(T::default());
        }
        if let Some(thing) = self.things.get_mut(place) {
            change(thing);
        }
    }

    /// The thing called `name`.
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.things.get(*self.places.get(name)?)
    }

    /// All things, in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.things.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_one_thing_for_each_name() {
        let mut keyed = Keyed::<Vec<u8>>::default();
        for (name, number) in [("b", 1), ("a", 2), ("b", 3)] {
            keyed.change(name.to_owned(), |numbers| numbers.push(number));
        }
        assert_eq!(keyed.iter().collect::<Vec<_>>(), [&vec![1, 3], &vec![2]]);
        assert_eq!(keyed.get("a"), Some(&vec![2]));
        assert_eq!(keyed.get("c"), None);
    }
}
