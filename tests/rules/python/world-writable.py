import os
import stat
import subprocess

os.umask(0)  #~ world-writable
os.makedirs("data", mode=0o777)  #~ world-writable
os.makedirs("data", mode=0o755)
os.open("log", os.O_CREAT, 0o666)  #~ world-writable
os.chmod("log", stat.S_IRWXU | stat.S_IRWXO)  #~ world-writable
os.chmod("private_key.pem", 0o644)  #~ world-writable
os.chmod("log", stat.S_IRUSR)
os.chmod("/tmp/shared", 0o1777)
subprocess.run(["chmod", "777", "log"])  #~ world-writable
os.system("chmod -R 777 /srv")  #~ world-writable
os.system("chmod 755 /srv")
