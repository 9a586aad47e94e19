// Gives each frame with the Bouncewijzer the height of what is in it. For the page around the frame:
//
//   <script src="embed.js"></script>
//   <iframe src="embed.html" title="Bouncewijzer" width="100%" height="480"></iframe>
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'bouncewijzer:height' || !Number.isFinite(data.height)) return;
  const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);
  if (!frame) return;
  const { boxSizing } = getComputedStyle(frame);
  const border = boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.min(Math.max(data.height, 100), 10_000) + border}px`;
});
