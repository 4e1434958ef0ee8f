function check(user, password, row, apiKey, digest) {
  if (apiKey !== row.apiKey) return false; //~ timing-compare
  if (user.passwordHash === digest) return true; //~ timing-compare
  return user.password === password; //~ timing-compare
}

function fine(password, confirmPassword, apiKey, token) {
  if (password !== confirmPassword || apiKey == null) return false;
  if (token === next) return false;
  return apiKey === "" || apiKey === "none";
}
