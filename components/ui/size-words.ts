const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "1.4 GB": as makers of disks count, by thousands. @param locale of who reads it; the English one where it is left out. */
export function sizeWords(bytes: number, locale = 'en'): string {
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[unit],
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
