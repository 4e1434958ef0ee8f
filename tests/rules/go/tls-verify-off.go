package fixtures

import (
	"crypto/tls"
	"net/http"
	"net/smtp"

	"golang.org/x/crypto/ssh"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
)

func main() {
	tr := &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, //~ tls-verify-off
	}
	client := &http.Client{Transport: tr}
	client.Get("https://example.com")
}

func connect(addr string) (*tls.Conn, error) {
	conf := &tls.Config{
		InsecureSkipVerify: true, //~ tls-verify-off
	}
	return tls.Dial("tcp", addr, conf)
}

func init() {
	http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true} //~ tls-verify-off
}

func send(host string) error {
	tlsconfig := &tls.Config{
		InsecureSkipVerify: true, //~ tls-verify-off
		ServerName:         host,
	}
	c, err := smtp.Dial(host + ":25")
	if err != nil {
		return err
	}
	return c.StartTLS(tlsconfig)
}

func dial(user, pass, host string) (*ssh.Client, error) {
	config := &ssh.ClientConfig{
		User:            user,
		Auth:            []ssh.AuthMethod{ssh.Password(pass)},
		HostKeyCallback: ssh.InsecureIgnoreHostKey(), //~ tls-verify-off
	}
	return ssh.Dial("tcp", host, config)
}

func dial(addr string) (*grpc.ClientConn, error) {
	creds := credentials.NewTLS(&tls.Config{InsecureSkipVerify: true}) //~ tls-verify-off
	return grpc.Dial(addr, grpc.WithTransportCredentials(creds))
}

func config() *tls.Config {
	cfg := &tls.Config{}
	cfg.InsecureSkipVerify = true // skip verification for now //~ tls-verify-off
	return cfg
}

// Near misses.

func verified(skip bool) *tls.Config {
	config := &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}
	config.InsecureSkipVerify = skip
	return &tls.Config{InsecureSkipVerify: false}
}

func known() ssh.ClientConfig {
	return ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key)}
}
