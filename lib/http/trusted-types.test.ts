import { describe, expect, it, test } from 'vitest';
import { isOwnScript, trustOwnScripts } from '@/lib/http/trusted-types';

const ORIGIN = 'https://tonight.example';

describe('a script that a page loads late', () => {
  it.each([
    ['/_next/static/chunks/a.js', true],
    [`${ORIGIN}/_next/static/chunks/a.js?dpl=1`, true],
    [`blob:${ORIGIN}/0d0e`, true],
    ['blob:https://other.example/0d0e', false],
    ['blob:null/0d0e', false],
    ['https://other.example/_next/static/chunks/a.js', false],
    ['//other.example/_next/static/a.js', false],
    ['/_next/static/../../api/profiles', false],
    ['/_next/image?url=x', false],
    ['/demo/a.js', false],
    ['/_NEXT/static/a.js', false],
    ['data:text/javascript,alert(1)', false],
    ['javascript:alert(1)', false],
    ['http://', false],
    ['', false],
  ])('%s: %s', (address, own) => {
    expect(isOwnScript(address, ORIGIN)).toBe(own);
  });
});

test('text is no markup, but what React and a parser need', () => {
  let rules: Parameters<NonNullable<Parameters<typeof trustOwnScripts>[1]>['createPolicy']>[1] | undefined;
  trustOwnScripts({ origin: ORIGIN }, { createPolicy: (_name, made) => (rules = made) });
  const html = (text: string, sink: string) => rules?.createHTML(text, 'TrustedHTML', sink);
  expect(html('<script></script>', 'Element innerHTML')).toBe('<script></script>');
  expect(html('<tt/>', 'DOMParser parseFromString')).toBe('<tt/>');
  expect(html('<img src=x onerror=alert(1)>', 'Element innerHTML')).toBeNull();
  expect(html('<script>1</script>', 'Element innerHTML')).toBeNull();
  expect(rules?.createScriptURL('https://other.example/a.js')).toBeNull();
});

test('a browser without Trusted Types goes without', () => {
  expect(() => trustOwnScripts({ origin: ORIGIN }, undefined)).not.toThrow();
});
