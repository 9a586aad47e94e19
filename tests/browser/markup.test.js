// The built page is valid HTML.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FileSystemConfigLoader, HtmlValidate, formatterFactory } from 'html-validate';

const PAGE = fileURLToPath(new URL('../../dist/index.html', import.meta.url));

test('dist/index.html is valid HTML', async () => {
  const loader = new FileSystemConfigLoader({ root: true, extends: ['html-validate:standard'] });
  const report = await new HtmlValidate(loader).validateFile(PAGE);
  assert.ok(report.valid, formatterFactory('text')(report.results));
});
