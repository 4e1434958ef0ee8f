import asyncssh
import paramiko
import pysftp


async def run(client, policy, options):
    client.set_missing_host_key_policy(paramiko.WarningPolicy)  #~ ssh-host-unverified
    options = pysftp.CnOpts()
    options.hostkeys = None  #~ ssh-host-unverified
    await asyncssh.connect("host", known_hosts=None)  #~ ssh-host-unverified
    client.set_missing_host_key_policy(policy)
    options.hostkeys = load()
    client.connect("host", StrictHostKeyChecking=True)
