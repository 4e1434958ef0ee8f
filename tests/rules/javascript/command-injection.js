const { exec, execSync, spawn, execFile } = require('child_process');
const cp = require('node:child_process');
const util = require('util');
const shell = require('shelljs');

const execAsync = util.promisify(exec);

app.get('/ping', (req, res) => {
  exec('ping -c 4 ' + req.query.host, (err, stdout) => res.send(stdout)); //~ command-injection
  const { file } = req.body;
  const command = `convert ${file} out.png`;
  execSync(command); //~ command-injection
  exec(req.body.command); //~ command-injection
});

async function archive(name, files) {
  await execAsync(`tar czf ${name}.tar.gz ${files.join(' ')}`); //~ command-injection
  await cp.execSync(['zip', name].join(' ') + '.zip'); //~ command-injection
  shell.exec(`rm -rf exports/${name}`); //~ command-injection
  spawn('sh', ['-c', `cat ${name} | wc -l`]); //~ command-injection
  spawn('ls', [name], { shell: true }); //~ command-injection
  cp.spawn(`ls ${name}`, { shell: true }); //~ command-injection
  require('child_process').exec(`git clone ${name}`); //~ command-injection
}

function safe(name, pattern) {
  exec('ls -la');
  execSync('git rev-parse HEAD').toString().trim();
  execFile('ls', ['-la', name]);
  spawn('git', ['clone', name]);
  spawn('npm', ['run', 'build'], { shell: true });
  pattern.exec(`x${name}`);
  const limit = 5;
  exec(`git log -n ${limit}`);
  exec(`kill ${Number(name)}`);
  database.exec(`vacuum ${name}`);
}

function own(exec, name) {
  exec(`echo ${name}`);
}

function words(branch, path) {
  exec('git log --oneline ' + branch + " -- '" + path + "'"); //~ command-injection
  cp.exec(`du -sh "${path}"`); //~ command-injection
  cp.exec(`du -sh "$HOME/${path}"`); //~ command-injection
}
