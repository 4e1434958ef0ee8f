const multer = require("multer");
const fs = require("fs");

const upload = multer({ dest: "uploads/" }); //~ upload-unchecked
const memory = multer({ storage });
const named = (req, file, cb) => cb(null, Date.now() + "-" + file.originalname); //~ upload-unchecked
const safe = (req, file, cb) => cb(null, Date.now() + path.extname(file.originalname));

app.post("/upload", upload.single("file"), (req, res) => {
  fs.renameSync(req.file.path, "old");
  fs.writeFileSync(`uploads/${req.file.originalname}`, req.file.buffer); //~ upload-unchecked
  callback(null, rows);
});
