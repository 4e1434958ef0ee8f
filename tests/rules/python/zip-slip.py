import shutil
import sys
import tarfile
import zipfile

archive = tarfile.open(sys.argv[1])
archive.extractall()  #~ zip-slip
archive.extract("config.json", filter="data")


def unpack(path):
    shutil.unpack_archive(path, "out")  #~ zip-slip
    shutil.make_archive("out", "zip", path)
    tarfile.open(path).extractall("out")  #~ zip-slip
    tarfile.open(path).getnames()
    with zipfile.ZipFile(path) as archive:
        archive.extractall("out")  #~ zip-slip
        archive.printdir()


def pack(path):
    with tarfile.open(path, "w") as archive:
        archive.add("data")
    with tarfile.open(path) as archive:
        archive.extractall("out", members=chosen(archive))
