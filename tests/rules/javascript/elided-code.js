const express = require('express');
/* ... (other imports) */ //~ elided-code
/* ... rest of the file ... */ //~ elided-code
/* existing code */ //~ elided-code
class Users {
  /* ... other methods */ //~ elided-code
  /* rest of the methods remain unchanged */ //~ elided-code
  /* [rest of the code] */ //~ elided-code
  find() {
    /* … keep the existing implementation */ //~ elided-code
    /* (unchanged) */ //~ elided-code
    /* Your code here */ //~ elided-code
  }
}

// The remaining code is shared by both handlers.
// existing code paths rely on this order
// same as above, but reversed
// Loading...
// Waiting for the rest of the body ...
// ...and the other way round
// TODO: keep the rest of the arguments
const { a, ...rest } = options; // the rest of the options
// ----- rest -----
// See the existing code in `users.js`.
run(...rest);

// ... rest of the routes ...
//~^ elided-code
function load(path) {
  // ... existing code ...
  //~^ elided-code
  return path;
}
// rest of the code remains the same
//~^ elided-code
// (same as before)
//~^ elided-code
// ... and the rest is padded
