import { describe, expect, it } from 'vitest';
import { words } from '../../src/reference/markdown-table.ts';

describe('words in Markdown', () => {
  it('call nobody, and leave addresses of mail as they are', () => {
    expect(words('ask @team or (@a/b), not x@y.org')).toBe(
      'ask @<!-- -->team or (@<!-- -->a/b), not x@y.org',
    );
  });

  it('turn nothing that follows', () => {
    expect(words('a\u202eb\u2067c')).toBe('abc');
  });
});
