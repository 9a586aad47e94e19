use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::download;
use super::sort::{Column, Order};
use crate::batch::Row;
use crate::lang::Words;
use crate::ui::card::{self, Place};
use crate::ui::print::print;
use crate::ui::{Settings, copy, icon};
use crate::verdict::Verdict;

/// The properties of [`Table`].
#[derive(Properties, PartialEq)]
pub(super) struct TableProps {
    /// How the page wants it.
    pub(super) settings: Settings,
    /// A row for each address.
    pub(super) rows: Rc<[Row]>,
}

/// How many rows are shown at first, and how many more each time: a page with thousands is slow.
const ROWS: usize = 100;

/// The addresses, with what to do about each.
#[component]
pub(super) fn Table(TableProps { settings, rows }: &TableProps) -> Html {
    let words = settings.lang.words();
    let order = use_state_eq(Order::default);
    let shown = use_state_eq(|| ROWS);
    let open = use_state_eq(|| None::<usize>);
    // What is done is known until the page is left, and kept nowhere.
    let done = use_state(Vec::<usize>::new);
    let prints = use_state_eq(|| false);
    let numbers = use_memo((rows.clone(), *order), |(rows, order)| order.of(rows));

    use_effect_with(*prints, {
        let prints = prints.setter();
        move |&is_asked| {
            if is_asked {
                print();
                prints.set(false);
            }
        }
    });
    let onprint = Callback::from({
        let prints = prints.setter();
        move |_| prints.set(true)
    });
    let onorder = Callback::from({
        let (order, shown) = (order.setter(), shown.setter());
        move |other: Order| {
            order.set(other);
            shown.set(ROWS);
        }
    });
    let onmore = Callback::from({
        let (shown, setter) = (*shown, shown.setter());
        move |_| setter.set(shown + ROWS)
    });
    let onopen = Callback::from({
        let (now, setter) = (*open, open.setter());
        move |number| setter.set(Some(number).filter(|_| now != Some(number)))
    });
    let ondone = Callback::from({
        let done = done.clone();
        move |(number, is_done): (usize, bool)| {
            let mut others = (*done).clone();
            others.retain(|&other| other != number);
            if is_done {
                others.push(number);
            }
            done.set(others);
        }
    });

    let limit = if *prints { usize::MAX } else { *shown };
    let view = |&number: &usize| {
        let look = Look { is_open: *open == Some(number), is_done: done.contains(&number) };
        rows.get(number).map(|row| view_row(settings, (number, row), look, &onopen, &ondone))
    };
    html! {
        <>
            { view_filters(words, rows, *order, &onorder) }
            { view_actions(words, rows, onprint) }
            <table part="table">
                <thead>{ view_head(words, *order, &onorder) }</thead>
                <tbody>{ for numbers.iter().take(limit).filter_map(view) }</tbody>
            </table>
            if limit < numbers.len() {
                <button type="button" part="more" onclick={onmore}>{ (words.more)(ROWS.min(numbers.len() - limit)) }</button>
            }
        </>
    }
}

/// How a row is shown.
#[derive(Clone, Copy)]
struct Look {
    /// Whether its details are shown below it.
    is_open: bool,
    /// Whether the reader ticked it off.
    is_done: bool,
}

/// Shows how many addresses have each verdict, as buttons that leave only those.
fn view_filters(words: &Words, rows: &[Row], order: Order, onorder: &Callback<Order>) -> Html {
    let count = |only: Verdict| rows.iter().filter(|row| row.verdict == only).count();
    let button = |only: Option<Verdict>, number: usize, name: &'static str| {
        let onclick = onorder.reform(move |_| Order { only, ..order });
        html! {
            <li><button type="button" part="filter" aria-pressed={(order.only == only).to_string()} {onclick}>
                <b>{ number }</b>{ " " }{ name }
            </button></li>
        }
    };
    html! {
        <ul class="summary filters" part="summary">
            { button(None, rows.len(), words.all) }
            for &verdict in Verdict::ALL {
                if count(verdict) != 0 {
                    { button(Some(verdict), count(verdict), (words.verdict)(verdict)) }
                }
            }
        </ul>
    }
}

/// Shows what can be done with the whole table.
fn view_actions(words: &'static Words, rows: &Rc<[Row]>, onprint: Callback<MouseEvent>) -> Html {
    let removals = rows.iter().filter(|row| row.verdict == Verdict::Remove);
    let removals: Vec<&str> = removals.map(|row| row.address.as_str()).collect();
    let onsave = {
        let rows = rows.clone();
        Callback::from(move |_| {
            // A frame may not be allowed to keep files; the lines can still be copied.
            let _ = download::save(words.file_name, &download::table(words, &rows));
        })
    };
    html! {
        <p class="row actions">
            if !removals.is_empty() {
                { copy::view(words, &copy::Copied {
                    text: &removals.join("\n"),
                    label: words.copy_removals,
                    part: "copy-removals",
                }) }
            }
            <button type="button" class="plain" part="download" onclick={onsave}>{ icon::file() }{ words.download }</button>
            <button type="button" class="plain" part="print-list" onclick={onprint}>{ icon::printer() }{ words.print_list }</button>
        </p>
    }
}

/// The name of a column in the style sheet.
fn class(column: Column) -> &'static str {
    match column {
        Column::Address => "who",
        Column::Verdict => "advice",
        Column::Times => "number",
        Column::Last => "day",
    }
}

/// Shows the names of the columns, as buttons that sort by them.
fn view_head(words: &Words, order: Order, onorder: &Callback<Order>) -> Html {
    let head = |(&column, name): (&Column, &'static str)| {
        let sort = (order.by == column).then_some(if order.is_reversed {
            "descending"
        } else {
            "ascending"
        });
        let onclick = onorder.reform(move |_| order.sorted_by(column));
        html! {
            <th scope="col" class={class(column)} aria-sort={sort}>
                <button type="button" class="plain" part="sort" {onclick}>{ name }</button>
            </th>
        }
    };
    html! {
        <tr>
            <th scope="col" class="tick">{ words.done }</th>
            { for Column::ALL.iter().zip(words.columns).map(head) }
        </tr>
    }
}

/// Shows the row of an address, with its details below it where it is open.
fn view_row(
    settings: &Settings,
    (number, row): (usize, &Row),
    look: Look,
    onopen: &Callback<usize>,
    ondone: &Callback<(usize, bool)>,
) -> Html {
    let words = settings.lang.words();
    let verdict = card::class(row.verdict);
    let onclick = onopen.reform(move |_: MouseEvent| number);
    let onchange = ondone.reform(move |event: Event| {
        let tick: HtmlInputElement = event.target_unchecked_into();
        (number, tick.checked())
    });
    html! {
        <>
            <tr key={number} class={classes!(verdict, look.is_done.then_some("done"))} part="row">
                <td class="tick">
                    <input type="checkbox" part="tick" checked={look.is_done} {onchange} aria-label={(words.done_with)(&row.address)} />
                </td>
                <th scope="row">
                    <button type="button" class="plain" part="open" aria-expanded={look.is_open.to_string()} {onclick}>
                        <bdi translate="no">{ &row.address }</bdi>
                    </button>
                </th>
                <td class="advice">{ icon::verdict(row.verdict) }<span><b>{ (words.verdict)(row.verdict) }</b>{ " " }<span class="soft">{ (words.title)(row.cause) }</span></span></td>
                <td class="number">{ row.times }</td>
                <td class="day">{ row.last.map(words.day) }</td>
            </tr>
            if look.is_open {
                <tr key={format!("{number}+")} class="details"><td colspan="5">
                    { card::view(settings, &row.outcome, &Place { heading: NodeRef::default(), has_slot: row.verdict == Verdict::Remove }) }
                </td></tr>
            }
        </>
    }
}
