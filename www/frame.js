// What the page in a frame does: takes options from its address, and tells its height to the page around it.
//
//   embed.html?lang=en&theme=dark&rule=strict&compact
//     &contact=helpdesk%40example.org&address-url=https%3A%2F%2Fexample.org%2F%3Fq%3D%7Baddress%7D
{
  /** The options: attributes of the element, which judges what they say. */
  const OPTIONS = ['lang', 'theme', 'rule', 'contact', 'address-url', 'compact'];
  /** The same in one file. */
  const whole = document.querySelector('link[rel=alternate]');
  const widget = document.querySelector('bounce-wijzer');

  /** Gives the element an option; what cannot be one is only named in the console. */
  function set(name, value) {
    const isOption = OPTIONS.includes(name) && (name !== 'compact' || !value);
    if (isOption) widget.setAttribute(name, value);
    else console.warn(`Bouncewijzer: ${name}=${value} is ignored, since it is no option.`);
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

  // A page without an origin, as in <iframe sandbox="allow-scripts">, may not load the parts of the widget.
  if (whole && self.origin === 'null') location.replace(whole.href + location.search);
  for (const [name, value] of new URLSearchParams(location.search)) set(name, value);
  speak(/^en/i.test(widget.lang) ? 'en' : 'nl');
  if (parent !== window) new ResizeObserver(tell).observe(document.documentElement);
}
