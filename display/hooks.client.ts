// What the oldest display browsers lack and Kit leans on: Object.hasOwn came with Chromium 93, our displays begin at 87.

const known: object = Object;
if (!('hasOwn' in known)) {
  Object.defineProperty(known, 'hasOwn', {
    configurable: true,
    writable: true,
    value: (of: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(of, key)
  });
}

export {};
