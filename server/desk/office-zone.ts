// In which zone pages above the sites tell the time: that of the first site, for most servers have one.
import type { TimeZone } from '#playlists/site/values.ts';
import type { App } from '../app.ts';

export const officeZone = ({ sites }: Pick<App, 'sites'>): TimeZone => sites.list()[0]?.timeZone ?? ('UTC' as TimeZone);
