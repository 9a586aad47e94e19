export default {
  base: './', // The page works in any folder of any host.
  build: { target: 'es2022' },
  optimizeDeps: { exclude: ['bouncewijzer'] },
};
