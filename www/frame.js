// What the page in a frame does: takes options from its address, and tells its height to the page around it.
//
//   embed.html?lang=en&theme=dark&rule=strict&compact
//     &contact=helpdesk%40example.org&address-url=https%3A%2F%2Fexample.org%2F%3Fq%3D%7Baddress%7D
{
  /** The options, which are attributes of the element, and what each may be. */
  const OPTIONS = {
    lang: /^(nl|en)$/,
    theme: /^(light|dark)$/,
    rule: /^(careful|strict)$/,
    contact: /^[^\s@]+@[^\s@]+$/,
    'address-url': /^https?:\/\/\S*\{address\}\S*$/,
    compact: /^$/,
  };
  const widget = document.querySelector('bounce-wijzer');

  /** Gives the element an option; what cannot be one is only named in the console. */
  function set(name, value) {
    if (Object.hasOwn(OPTIONS, name) && OPTIONS[name].test(value)) widget.setAttribute(name, value);
    else console.warn(`Bouncewijzer: the option ${name}=${value} is not known.`);
  }

  /** Shows what is in the language of `tag`, and hides what is in another. */
  function speak(tag) {
    document.documentElement.lang = tag;
    for (const text of document.querySelectorAll('[data-text]')) text.hidden = text.lang !== tag;
  }

  /** Tells how high the page is, and nothing else; what the page around it says is not heard. */
  function tell() {
    const { height } = document.documentElement.getBoundingClientRect();
    parent.postMessage({ type: 'bouncewijzer:height', height: Math.ceil(height) }, '*');
  }

  for (const [name, value] of new URLSearchParams(location.search)) set(name, value);
  speak(widget.lang || 'nl');
  if (parent !== window) new ResizeObserver(tell).observe(document.documentElement);
}
