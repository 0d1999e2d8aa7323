/** When time alone will make something happen to a link. */
const DAY_MS = 86_400_000;
/** A link that lives shorter than some days is called expiring in the last part of its life. */
const LAST_SHARE = 0.2;

export interface LinkMoment {
  readonly kind: 'expiring' | 'expired';
  readonly at: number;
}

interface Life {
  readonly startsAt: number | undefined;
  readonly expiresAt: number | undefined;
  readonly createdAt: number;
}

/** A day before the end, or in the last fifth of a shorter life. */
export function linkMoments({ startsAt, expiresAt, createdAt }: Life): LinkMoment[] {
  if (expiresAt === undefined) return [];
  const lifeMs = Math.max(0, expiresAt - Math.max(createdAt, startsAt ?? createdAt));
  return [
    { kind: 'expiring', at: expiresAt - Math.min(DAY_MS, Math.floor(lifeMs * LAST_SHARE)) },
    { kind: 'expired', at: expiresAt },
  ];
}
