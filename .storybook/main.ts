import type { StorybookConfig } from '@storybook/web-components-vite';
import { elementsManifest } from './elements-manifest.ts';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // What the fixtures point at, under the addresses that the other tests know.
  staticDirs: [
    { from: '../demo/server/seeds/images', to: '/demo/server/seeds/images' },
    { from: '../test/fixtures/pages', to: '/test/fixtures/pages' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false, changeDetection: false },
  viteFinal: (vite) => ({
    ...vite,
    optimizeDeps: {
      ...vite.optimizeDeps,
      // Bundled with what needs it, Lit would be there twice.
      exclude: ['lit', 'lit-html'],
      // What is only found on the way makes the page reload in the middle of a story.
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        '@storybook/web-components-vite',
        'localized-address-format',
        'storybook/internal/csf',
        'zod/mini',
      ],
    },
    plugins: [...(vite.plugins ?? []), elementsManifest()],
    // Storybook's own parts are that large, and nobody pays for them.
    build: { ...vite.build, chunkSizeWarningLimit: 1000 },
  }),
};

export default config;
