import { LARGEST_SCALE } from '../routes/qr-codes.ts';
import { type Operation, query } from './operation.ts';

const download = query('download', 'As a file to be kept, whatever its value.', { type: 'string' });
const scale = query('scale', 'Pixels of a module’s side.', {
  type: 'integer',
  minimum: 1,
  maximum: LARGEST_SCALE,
  default: 8,
});
const common = { method: 'get', tag: 'public', access: 'anybody' } as const;
const headers = ['Content-Disposition'];

export const qrOperations: readonly Operation[] = [
  {
    ...common,
    id: 'readQrSvg',
    path: '/v1/public/links/{idOrSlug}/qr.svg',
    summary: 'The link’s address as a QR code that scales: error correction M, quiet zone 4.',
    parameters: [download],
    answers: { 200: { description: 'The code.', schema: 'SvgImage', contentType: 'image/svg+xml', headers } },
    problems: ['link_not_found'],
  },
  {
    ...common,
    id: 'readQrPng',
    path: '/v1/public/links/{idOrSlug}/qr.png',
    summary: 'The same as pixels.',
    parameters: [download, scale],
    answers: { 200: { description: 'The code.', schema: 'PngImage', contentType: 'image/png', headers } },
    problems: ['link_not_found', 'invalid_request'],
  },
];
