import { PlayedBackend } from '../test/support/played-backend.ts';

/**
 * A backend whose links nobody has tried to pay. They are counted from one in each page, and what a page remembers of an
 * attempt outlives it: the story before this one may have left a session of a link with the same name.
 */
export function freshBackend(link?: ConstructorParameters<typeof PlayedBackend>[0]): PlayedBackend {
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith('pay-link:')) storage.removeItem(key);
  }
  return new PlayedBackend(link);
}
