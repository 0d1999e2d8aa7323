// custom-elements.json describes what a page may use: private members and internal elements stay out of it.
const isInternal = ({ path }) => /^src\/(elements\/internal|templates|controllers)\//.test(path);

function publicMembersOnly() {
  return {
    name: 'public-members-only',
    packageLinkPhase({ customElementsManifest }) {
      const modules = customElementsManifest.modules.filter((module) => !isInternal(module));
      for (const declaration of modules.flatMap((module) => module.declarations ?? [])) {
        const isPublic = ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public';
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      }
      const isElement = (declaration) => declaration.customElement === true;
      const isDefinition = ({ kind }) => kind === 'custom-element-definition';
      customElementsManifest.modules = modules.filter(
        ({ declarations = [], exports = [] }) => declarations.some(isElement) || exports.some(isDefinition),
      );
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts', 'src/index.ts', 'src/define.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicMembersOnly()],
};
