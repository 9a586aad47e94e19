// Puts the element on a page, and counts what it was asked.
import 'bouncewijzer';

const count = document.getElementById('count');
document.addEventListener('bounce-result', ({ detail }) => {
  if (detail.kind === 'failed') count.value = Number(count.value) + 1;
});
