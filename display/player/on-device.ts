/** What became of bringing a thing onto the device: it is there, the server has not got it, or it cannot be had now. */
export type OnDevice = 'here' | 'gone' | 'not-now';
