const fs = require("fs");

fs.chmod("a", "777", done); //~ world-writable
fs.mkdirSync("b", { mode: 0o777 }); //~ world-writable
fs.chmod("a", "640", done);
fs.mkdirSync("b", { mode: 0o750 });
fs.chmod("a", mode, done);
const size = { mode: 777 };
