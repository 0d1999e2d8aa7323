import type { Database } from '../../demo/server/store/database.ts';

export interface PlaceWatch {
  /** Stops looking. Answers how often it has looked and what it saw. */
  end(): { readonly looks: number; readonly faults: readonly string[] };
}

const PAUSE_MS = 5;

/** Looks at the places of a link again and again, as long as it is sold: at no instant are there too many. */
export function watchPlaces(database: Database, linkId: string): PlaceWatch {
  let looks = 0;
  const faults: string[] = [];
  const look = () => {
    looks++;
    const row = database.get<{ taken: number; room: number }>(
      'SELECT completed + held AS taken, max_redemptions AS room FROM links WHERE id = :linkId',
      { linkId },
    );
    if (row !== undefined && row.taken > row.room) faults.push(`${row.taken} of ${row.room} places were taken at once`);
  };
  const timer = setInterval(look, PAUSE_MS);
  return {
    end: () => {
      clearInterval(timer);
      look();
      return { looks, faults };
    },
  };
}
