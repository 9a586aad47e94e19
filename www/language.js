// A page in two languages: shows the one that its address or a button asks for.

const choices = [...document.querySelectorAll('[data-language]')];

/** Shows everything in the language of `tag`, and hides what is in another. */
function show(tag) {
  for (const text of document.querySelectorAll('[data-text]')) text.hidden = text.lang !== tag;
  for (const choice of choices) {
    choice.setAttribute('aria-pressed', String(choice.dataset.language === tag));
  }
  document.documentElement.lang = tag;
  document.title = document.querySelector(`h1[lang=${tag}]`).textContent;
}

/** Has the address of the page remember the language. */
function remember(tag) {
  const address = new URL(location.href);
  address.searchParams.set('lang', tag);
  // A page inside a frame without a place of its own may not change its address.
  try { history.replaceState(null, '', address); } catch { /* The choice then lasts until it is left. */ }
}

/** Speaks the language that the address of the page names, and then each one that is chosen; `speak` follows. */
export function useLanguages(speak) {
  const say = (tag) => {
    show(tag);
    speak(tag);
  };
  for (const choice of choices) {
    choice.addEventListener('click', () => {
      remember(choice.dataset.language);
      say(choice.dataset.language);
    });
  }
  say(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'nl');
}
