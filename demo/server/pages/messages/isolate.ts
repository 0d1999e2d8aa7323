/** Text without isolates (https://www.unicode.org/reports/tr9/), for titles of windows, which show them as boxes. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');
