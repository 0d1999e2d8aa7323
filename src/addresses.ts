/**
 * What is known about the addresses of the world, loaded where a link asks for one: the order comes from Google's address
 * data as `localized-address-format` carries it, the names of countries from the browser.
 */
// Its other builds are for scripts and for Node.
import { formatAddress } from 'localized-address-format/dist/index.esm.js';
import type { AddressBook, AddressPart } from './templates/address-fields.ts';

/** ISO 3166-1, without places where nobody lives. */
const CODES =
  'ADAEAFAGAIALAMAOARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW'.match(
    /../g,
  ) as string[];

/** Stand-ins that show where a part stands when the address is written. */
const marks: readonly (readonly [AddressPart, string])[] = [
  ['line1', '\u0001'],
  ['line2', '\u0002'],
  ['locality', '\u0003'],
  ['region', '\u0004'],
  ['postalCode', '\u0005'],
];

export const partsOf: AddressBook['partsOf'] = (country) => {
  const [line1, line2, locality, administrativeArea, postalCode] = marks.map(([, mark]) => mark) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const written = formatAddress({
    postalCountry: country,
    addressLines: [line1, line2],
    locality,
    administrativeArea,
    postalCode,
  }).join('\n');
  return marks
    .filter(([, mark]) => written.includes(mark))
    .toSorted(([, one], [, other]) => written.indexOf(one) - written.indexOf(other))
    .map(([part]) => part);
};

export const countries: AddressBook['countries'] = (locale, only = CODES) => {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  const compare = new Intl.Collator(locale).compare;
  return only
    .map((code) => [code, names.of(code) ?? code] as const)
    .toSorted(([, one], [, other]) => compare(one, other));
};

export const countryOf: AddressBook['countryOf'] = (locale) => {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    return undefined;
  }
};
