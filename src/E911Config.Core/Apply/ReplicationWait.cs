using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace E911Config.Core.Apply;

/// <summary>
/// Waits until every replica has what was written. A replica that calls itself up to date right after a write may not know of it yet: each
/// must have got an update since <see cref="Start"/> as well.
/// </summary>
public sealed class ReplicationWait
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly Func<IReadOnlyList<Replica>> read;
    private readonly TimeSpan limit;
    private readonly Action<TimeSpan, CancellationToken> sleep;
    private Dictionary<string, string> before = [];

    /// <summary>Makes a wait.</summary>
    /// <param name="read">Reads the state of all replicas.</param>
    /// <param name="limit">How long to wait at most.</param>
    /// <param name="sleep">Lets time pass; returns early if it is cancelled.</param>
    public ReplicationWait(Func<IReadOnlyList<Replica>> read, TimeSpan limit, Action<TimeSpan, CancellationToken> sleep)
    {
        this.read = read;
        this.limit = limit;
        this.sleep = sleep;
    }

    /// <summary>Called before each pause, with the replicas that are behind and how long was waited.</summary>
    public Action<IReadOnlyList<string>, TimeSpan>? Progress { get; init; }

    /// <summary>Notes the state before the first write.</summary>
    /// <exception cref="E911Exception">It cannot be read: then nobody could wait either.</exception>
    public void Start() => before = read().GroupBy(replica => replica.Fqdn, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().LastUpdate, StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits, and tells how it ended; a problem names the replicas that are behind.</summary>
    public (ReplicationState State, ApplyProblem? Problem) Wait(CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ;)
        {
            string[] behind;
            try
            {
                behind = read().Where(IsBehind).Select(replica => replica.Fqdn).ToArray();
            }
            catch (E911Exception error)
            {
                return (ReplicationState.Unknown, ApplyProblem.Because(ApplyProblemKind.ReplicationUnknown, error.Message));
            }

            if (behind.Length == 0) return (ReplicationState.UpToDate, null);
            if (waited >= limit || cancellation.IsCancellationRequested)
            {
                return (ReplicationState.Behind,
                    new ApplyProblem(ApplyProblemKind.NotReplicated) { Servers = behind, Waited = waited >= limit ? waited : null });
            }

            Progress?.Invoke(behind, waited);
            var pause = limit - waited < Pause ? limit - waited : Pause;
            sleep(pause, cancellation);
            waited += pause;
        }
    }

    private bool IsBehind(Replica replica) => !replica.UpToDate
        || (replica.LastUpdate.Length > 0 && before.TryGetValue(replica.Fqdn, out var last)
            && string.Equals(last, replica.LastUpdate, StringComparison.Ordinal));
}
