/** One product in sizes and colours: a pair that was never made, one that is sold out, one size that costs more. */
import { EUR, type SeedLink } from './seed-link.ts';

const colours = [
  { id: 'ink', label: 'Ink', color: '#1f2a44' },
  { id: 'rust', label: 'Rust', color: '#a4492c' },
  { id: 'chalk', label: 'Chalk', color: '#efeae0' },
] as const;

export const shirtSeed: SeedLink = {
  slug: 't-shirt',
  config: (_, payOrigin, shopOrigin) => {
    const picture = (colour: string) => `${payOrigin}/seller-images/halden-${colour}.svg`;
    return {
      type: 'product',
      name: 'The Halden T-shirt',
      description: 'Three herrings on heavy organic cotton, printed by hand in our shop. One of them has other plans.',
      images: [`${payOrigin}/seller-images/halden-card.jpg`],
      merchant: {
        name: 'Halden Press',
        logoUrl: `${payOrigin}/seller-images/halden-mark.svg`,
        supportEmail: 'hello@haldenpress.example',
        url: `${shopOrigin}/shop`,
        legalUrls: {
          terms: `${shopOrigin}/shop#delivery`,
          privacy: `${shopOrigin}/shop#privacy`,
          refund: `${shopOrigin}/shop#returns`,
        },
      },
      branding: { accent: '#a4492c', radius: 6 },
      ...EUR,
      choose: 'all',
      items: [
        {
          id: 'shirt',
          name: 'T-shirt',
          images: colours.map(({ id }) => picture(id)),
          unitAmount: 2400,
          quantity: { default: 1, min: 1, max: 5 },
          dimensions: [
            {
              id: 'size',
              name: 'Size',
              options: [
                { id: 's', label: 'S' },
                { id: 'm', label: 'M' },
                { id: 'l', label: 'L' },
                { id: 'xl', label: 'XL' },
                { id: 'xxl', label: 'XXL', priceDelta: 300 },
              ],
            },
            {
              id: 'color',
              name: 'Colour',
              display: 'swatch',
              options: colours.map((colour) => ({ ...colour, imageUrl: picture(colour.id) })),
            },
          ],
          combinations: [
            { optionIds: ['xxl', 'chalk'], impossible: true },
            { optionIds: ['s', 'rust'], availability: { state: 'sold_out' } },
          ],
        },
      ],
      collect: { email: 'required', shippingAddress: 'required' },
      allowPromotionCodes: true,
      shippingOptions: [
        { id: 'post', label: 'Post, three to five days', amount: 490 },
        { id: 'express', label: 'Courier, next working day', amount: 1290, countries: ['DE', 'AT', 'NL', 'BE'] },
      ],
      messages: { thanks: 'We print on Thursdays and post on Fridays. You get a line from us when it leaves.' },
    };
  },
};
