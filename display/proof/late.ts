// What a display needs to report that it does not need to show its first slide: loaded after that.
export { healthOf } from '../health/health-of.ts';
export { KeepPlays } from './keep-plays.ts';
