const yauzl = require("yauzl");
const fs = require("fs");
const path = require("path");

function unzip(zip, folder) {
  zip.on("entry", (entry) => {
    const target = path.join(folder, entry.fileName);
    fs.mkdirSync(path.join(folder, entry.fileName)); //~ zip-slip
    fs.createWriteStream(target); //~ zip-slip
    fs.createWriteStream(path.join(folder, "a"));
  });
}

function unzipFlat(zip, folder) {
  zip.on("entry", (entry) => {
    fs.createWriteStream(path.join(folder, path.basename(entry.fileName)));
  });
}

function keep(folder, upload) {
  fs.createWriteStream(folder + upload.title);
}
