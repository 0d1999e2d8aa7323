/** One name for a channel, whether a page reported it or a session carries it as `utm_source`. */
export const channelOf = (said: string | undefined): string =>
  (said ?? '')
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-')
    .slice(0, 64)
    .replaceAll(/^[_-]+|[_-]+$/g, '') || 'direct';
