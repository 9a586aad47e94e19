// What a page in TypeScript does with the package: package.test.js has it checked, and runs nothing of it.
import { BounceWijzer, explain, type Answer, type BounceResultEvent, type Result, type Verdict } from 'bouncewijzer';
import manifest from 'bouncewijzer/custom-elements.json' with { type: 'json' };

const element = document.querySelector('bounce-wijzer')!;
const made: BounceWijzer = document.createElement('bounce-wijzer');

element.value = '550 5.1.1 User unknown';
element.lang = 'nl';
element.theme = 'dark';
element.rule = 'strict';
element.contact = 'helpdesk@example.org';
element.addressUrl = 'https://example.org/?q={address}';
element.shareAddress = element.compact = true;
element.clear();

element.addEventListener('bounce-result', (event) => {
  const result: Result = event.detail;
  const address: string | undefined = result.deliveries[0]?.recipient;
  console.log(address, element.result?.kind);
});
document.addEventListener('bounce-result', ({ detail }: BounceResultEvent) => console.log(detail.deliveries.length));
window.addEventListener('bounce-error', ({ detail }) => console.error(detail.message.trim()));
made.addEventListener('bounce-ready', () => made.focus());

const answer: Answer = await element.explain('550');
const verdict: Verdict | undefined = (await explain('550', { lang: 'en', rule: 'careful' })).deliveries[0]?.verdict;
const meanings: string[] = (await BounceWijzer.codes('en')).map(({ meaning }) => meaning);
console.log(answer.hint, answer.forged, verdict, meanings, manifest.modules[0]?.path);

// @ts-expect-error A result cannot be set.
element.result = null;
// @ts-expect-error There is no such theme.
element.theme = 'blue';
// @ts-expect-error There is no such rule.
await explain('550', { rule: '5xx' });
// @ts-expect-error A result tells nothing of what was pasted.
element.result?.deliveries[0]?.diagnostic;
// @ts-expect-error There is no such file to be had.
await import('bouncewijzer/engine.js');
