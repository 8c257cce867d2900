/** How long a permit is held beyond its window after its caller last reported it, in milliseconds. */
export const margin = 300;
/** The longest that a slow answer holds a permit beyond its window, in milliseconds. */
export const lateness = 5000;
/** How much longer each window is here than at the service, in milliseconds: no two clocks tick quite alike. */
export const drift = 2;
/** Redis counts as away when it has not answered for that many milliseconds. */
export const patience = 500;
/** The pause between two questions that fail, in milliseconds. */
export const retryPause = 100;
/**
 * How long a restarted Redis keeps everybody to the local share, in milliseconds: `ioredis` and `node-redis` come back
 * within 2.2 s, and then a window and a margin must pass in silence.
 */
export const recovery = 3500;
/** The longest pause after a throttle, in milliseconds, whatever the service asks for. */
export const longestPause = 60_000;
/** How long Redis keeps a quota that nobody uses, in milliseconds; without it, the next call waits for a silent window. */
export const lifetime = 3_600_000;
/** The time of what is not going to happen. */
export const never: number = Number.POSITIVE_INFINITY;
