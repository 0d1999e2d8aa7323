/**
 * A value inside a sentence that runs the other way: a name, an amount or an address keeps its own direction and turns
 * nothing around it. First strong isolate and pop directional isolate: https://www.unicode.org/reports/tr9/
 */
export const isolated = (value: string): string => `\u2068${value}\u2069`;

/** Without the marks, for titles of windows, which show them as boxes. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');
