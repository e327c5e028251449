import { describe, expect, it } from 'vitest';
import { localeOfBrowser } from '@/lib/household/browser-locale';
import { LANGUAGES, regionChoices, timeZoneChoices } from '@/lib/household/locale-choices';

const offered = { languages: LANGUAGES, regions: regionChoices(), timeZones: timeZoneChoices() };

describe('what a new profile begins with', () => {
  it.each([
    // languages, time zone: language, region
    [['de-DE', 'en'], 'Europe/Berlin', 'de-DE', 'DE'],
    [['de-AT'], 'Europe/Vienna', 'de-DE', 'AT'],
    [['en-US'], 'Europe/Berlin', 'en-US', 'DE'],
    [['en-US'], 'UTC', 'en-US', 'US'],
    [['en'], 'America/New_York', 'en-US', 'US'],
    [['en-AU'], 'Australia/Sydney', 'en-GB', 'AU'],
    [['en-CA'], 'America/Toronto', 'en-US', 'CA'],
    [['es-AR'], 'America/Argentina/Buenos_Aires', 'es-MX', 'AR'],
    [['es'], 'Europe/Madrid', 'es-ES', 'ES'],
    [['es-419'], 'America/Mexico_City', 'es-MX', 'MX'],
    [['pt'], 'America/Sao_Paulo', 'pt-BR', 'BR'],
    [['pt-AO'], 'Africa/Luanda', 'pt-PT', 'US'],
    [['no'], 'Europe/Oslo', 'nb-NO', 'NO'],
    [['nn-NO'], 'Europe/Oslo', 'nb-NO', 'NO'],
    [['zh-Hant-TW'], 'Asia/Taipei', 'zh-CN', 'US'],
    [['is-IS', 'da'], 'Atlantic/Reykjavik', 'da-DK', 'IS'],
    // Not offered, nonsense, nothing.
    [['sw-KE'], 'Africa/Nairobi', 'en-US', 'US'],
    [['_', '', 'fr'], 'Europe/Paris', 'fr-FR', 'FR'],
    [['x-klingon', 'de'], undefined, 'de-DE', 'US'],
    [[], undefined, 'en-US', 'US'],
    [['fr-CH'], '', 'fr-FR', 'CH'],
  ])('%j at the clock of %s', (languages, timeZone, language, region) => {
    const found = localeOfBrowser({ languages, timeZone }, offered);
    expect(found).toEqual({ language, region, timeZone: timeZone || 'UTC' });
  });

  it.each(['Asia/Calcutta', 'Asia/Kolkata'])('a zone of two names is the one that is offered: %s', (timeZone) => {
    const found = localeOfBrowser({ languages: ['hi'], timeZone }, offered);
    expect(found).toEqual({ language: 'hi-IN', region: 'IN', timeZone: 'Asia/Kolkata' });
  });

  it('a zone that nobody knows is the server’s to judge', () => {
    expect(localeOfBrowser({ languages: [], timeZone: 'Mars/Olympus' }, offered).timeZone).toBe('Mars/Olympus');
  });
});
