declare module 'localized-address-format/dist/index.esm.js' {
  export { formatAddress } from 'localized-address-format';
}
