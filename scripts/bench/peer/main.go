// The peer of `npm run -s bench:scale`: what a service of the same job costs that does nothing but it. HTTP, JSON, one SET
// for each report, answered when Redis has. Only the standard library, so that it builds without a network.
//
//	go build -o peer main.go && PORT=4001 REDIS=127.0.0.1:4002 ./peer
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
)

type report struct {
	ProfileID string  `json:"profileId"`
	Type      string  `json:"type"`
	TmdbID    int     `json:"tmdbId"`
	Position  float64 `json:"position"`
	Duration  float64 `json:"duration"`
	DeviceID  string  `json:"deviceId"`
}

type connection struct {
	net  net.Conn
	read *bufio.Reader
}

// As many as a common client library keeps on two cores.
var pool = make(chan *connection, 20)

func set(key, value string) error {
	open := <-pool
	defer func() { pool <- open }()
	_, err := fmt.Fprintf(open.net, "*3\r\n$3\r\nSET\r\n$%d\r\n%s\r\n$%d\r\n%s\r\n", len(key), key, len(value), value)
	if err != nil {
		return err
	}
	line, err := open.read.ReadString('\n')
	if err == nil && line[0] != '+' {
		return fmt.Errorf("redis: %s", line)
	}
	return err
}

func handle(response http.ResponseWriter, request *http.Request) {
	body, err := io.ReadAll(io.LimitReader(request.Body, 1<<20))
	var told report
	if err != nil || json.Unmarshal(body, &told) != nil || told.ProfileID == "" || told.TmdbID == 0 {
		http.Error(response, "invalid", http.StatusUnprocessableEntity)
		return
	}
	value, _ := json.Marshal(told)
	if err := set("progress:"+told.ProfileID+":"+told.Type+":"+strconv.Itoa(told.TmdbID), string(value)); err != nil {
		http.Error(response, err.Error(), http.StatusServiceUnavailable)
		return
	}
	response.Header().Set("content-type", "application/json")
	response.Write(value)
}

func main() {
	for range make([]struct{}, cap(pool)) {
		dialled, err := net.Dial("tcp", os.Getenv("REDIS"))
		if err != nil {
			log.Fatal(err)
		}
		pool <- &connection{dialled, bufio.NewReader(dialled)}
	}
	http.HandleFunc("/api/progress", handle)
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil))
}
