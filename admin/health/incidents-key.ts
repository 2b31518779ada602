// The name under which a display's page asks for its incidents again.
export const INCIDENTS = 'desk:incidents';
