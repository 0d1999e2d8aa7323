/**
 * Decimals of each currency on this backend: ISO 4217 (list one, 2026), except IDR, which the payment systems of
 * Indonesia count in whole rupiah. The table exists only here: a browser takes the exponent from the link.
 */
const withoutDecimals = 'BIF CLP DJF GNF IDR ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const twoDecimals =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC ' +
  'CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ILS INR IRR JMD KES ' +
  'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK ' +
  'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
  'TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG';
const threeDecimals = 'BHD IQD JOD KWD LYD OMR TND';
const fourDecimals = 'CLF UYW';

const exponents = new Map<string, number>([
  ...withoutDecimals.split(' ').map((code): [string, number] => [code, 0]),
  ...twoDecimals.split(' ').map((code): [string, number] => [code, 2]),
  ...threeDecimals.split(' ').map((code): [string, number] => [code, 3]),
  ...fourDecimals.split(' ').map((code): [string, number] => [code, 4]),
]);

/** Undefined for a code that is not a currency of ISO 4217. */
export const exponentOf = (currency: string): number | undefined => exponents.get(currency);

/** Every currency that has decimals here, in alphabetical order. */
export const currencies: readonly string[] = [...exponents.keys()].toSorted();
