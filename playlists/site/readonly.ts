// Documents are never changed in place: every type of theirs is readonly all the way down.

export type DeepReadonly<T> = T extends (infer E)[]
  ? number extends T['length']
    ? readonly DeepReadonly<E>[]
    : { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [K in keyof T]: DeepReadonly<T[K]> };
