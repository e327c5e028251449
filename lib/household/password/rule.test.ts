import { describe, expect, it } from 'vitest';
import { fitsBcrypt, passwordComplaint } from '@/lib/household/password/rule';
import { isCommonPassword } from '@/lib/household/password/seen-often';

const complaint = (password: string, email = 'grace.hopper+tv@navymail.example') =>
  passwordComplaint(password, email, isCommonPassword);

describe('a new password', () => {
  it.each([
    ['long enough to keep'],
    ['72 letters', 'x'.repeat(72)],
    ['eight of another script', 'пароль-Ё'],
    ['36 letters of two bytes', 'ß'.repeat(36)],
    ['part of the address, but a short one', 'a tv for everyone'],
  ])('is taken: %s', (name, password = name) => {
    expect(complaint(password)).toBeNull();
  });

  it.each([
    ['seven characters', 'sevench', /At least 8/],
    ['seven astral characters', '😀'.repeat(7), /At least 8/],
    ['73 letters', 'x'.repeat(73), /72 bytes/],
    ['37 letters of two bytes', 'ß'.repeat(37), /72 bytes/],
    ['19 of four bytes', '😀'.repeat(19), /72 bytes/],
    ['a character nought', 'looks long\0enough', /code zero/],
    ['the second commonest', 'password', /tried first/],
    ['in capitals', 'PassWord', /tried first/],
    ['in wide letters', 'ｐａｓｓｗｏｒｄ', /tried first/],
    ['with accents', 'pásswörd', /tried first/],
    ['1234567890', '1234567890', /tried first/],
    ['trustno1', 'trustno1', /tried first/],
    ['the product', 'MyTonight1!', /product/],
    ['the product in wide letters', 'ＴＯＮＩＧＨＴ-42-x', /product/],
    ['the whole address', 'Grace.Hopper+tv@navymail.example', /email/],
    ['what stands before the @', 'grace.hopper+tv!', /email/],
    ['that without its tag', 'xxGRACE.HOPPERxx', /email/],
    ['who serves the address', 'navymail-2026', /email/],
  ])('is refused: %s', (_, password, why) => {
    expect(complaint(password)).toMatch(why);
  });

  it('is not one of the ten thousand commonest, the last no more than the first', async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    const commonest = dictionary['passwords-common'].slice(0, 10_000).filter((each) => each.length >= 8);
    expect(commonest.length).toBeGreaterThan(3000);
    expect(commonest.filter((each) => complaint(each, 'x@y.z') === null)).toEqual([]);
  });
});

it('counts bytes, as bcrypt does', () => {
  expect(fitsBcrypt('ß'.repeat(36))).toBe(true);
  expect(fitsBcrypt(`${'ß'.repeat(36)}x`)).toBe(false);
});
