function one(path) {
  try {
    return parse(path);
  } catch (error) {
    throw new Error("no"); //~ cause-lost
  }
}
function two(path) {
  try {
    return parse(path);
  } catch (error) {
    throw new TypeError(`no ${path}`); //~ cause-lost
  }
}
function three(path) {
  try {
    return parse(path);
  } catch {
    throw new Error("no");
  }
}
function four(path) {
  try {
    return parse(path);
  } catch (error) {
    throw error;
  }
}
