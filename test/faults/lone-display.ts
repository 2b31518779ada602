// One display as a process of its own, so that it can be frozen: the half-open line of a screen whose power or cable went.
import { io } from 'socket.io-client';

const [url, cookie] = process.argv.slice(2) as [string, string];
const socket = io(url, { transports: ['websocket'], extraHeaders: { cookie } });
socket.on('connect', () => console.log('in'));
