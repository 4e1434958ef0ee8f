import ftplib
import imaplib
import smtplib
import urllib.request

import ldap
import requests


def all_of_them(host, name, word):
    urllib.request.urlopen("http://data.shop.com/prices")  #~ cleartext-url
    requests.get("http://data.shop.com/me", auth=(name, word), timeout=3)  #~ cleartext-url
    imaplib.IMAP4(host)  #~ cleartext-url
    ldap.initialize("ldap://directory.shop.com")  #~ cleartext-url
    smtp = smtplib.SMTP(host)
    smtp.login(name, word)  #~ cleartext-url


def fine(host, name, word):
    urllib.request.urlopen("http://127.0.0.1/prices")
    requests.get("http://data.local/me", timeout=3)
    imaplib.IMAP4_SSL(host)
    ftplib.FTP_TLS(host)
    ldap.initialize("ldaps://directory.shop.com")
    etree.find("http://www.w3.org/1999/xhtml")
    smtplib.SMTP_SSL(host).login(name, word)
