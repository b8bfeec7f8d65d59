using System.Collections.Generic;
using System.Management.Automation;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Live;

namespace E911Config.Abstractions;

/// <summary>A cmdlet that reads a deployment with its callers.</summary>
public abstract class CallerCmdlet : DeploymentCmdlet
{
    /// <summary>Where the callers come from.</summary>
    [Parameter]
    public CallersFrom CallersFrom { get; set; }

    /// <summary>The earlier snapshot whose callers are taken: the object, or the path of a snapshot file.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? CallersSnapshot { get; set; }

    /// <summary>The deployment with its callers.</summary>
    /// <param name="numbers">The emergency numbers of a design, of which no user may own one; those of the location policies are known.</param>
    private protected Snapshot ReadDeployment(IEnumerable<string> numbers)
    {
        var source = Source();
        if (Snapshot is not null || source != CallersFrom.Live) return source == CallersFrom.Snapshot && CallersSnapshot is not null ? WithEarlierCallers() : Reader().Read(Cancellation);
        return Live(new CallerReader(Commands, numbers)).Read(Cancellation);
    }

    private CallersFrom Source()
    {
        var given = MyInvocation.BoundParameters.ContainsKey(nameof(CallersFrom));
        if (Snapshot is not null)
        {
            return CallersSnapshot is null && (!given || CallersFrom == CallersFrom.Snapshot) ? CallersFrom.Snapshot
                : throw new E911Exception("SourceAmbiguous", "With -Snapshot the callers are those of the snapshot: leave out -CallersFrom and -CallersSnapshot.");
        }

        if (CallersSnapshot is not null)
        {
            return !given || CallersFrom == CallersFrom.Snapshot ? CallersFrom.Snapshot
                : throw new E911Exception("SourceAmbiguous", $"-CallersSnapshot and -CallersFrom {CallersFrom} do not go together: leave out one of the two.");
        }

        return CallersFrom != CallersFrom.Snapshot ? CallersFrom
            : throw new E911Exception("SourceAmbiguous", "-CallersFrom Snapshot needs to know which: give the file with -CallersSnapshot.");
    }

    private Snapshot WithEarlierCallers()
    {
        var earlier = SnapshotOf(CallersSnapshot!, nameof(CallersSnapshot));
        if (earlier.Callers.Count == 0) throw new E911Exception("CallersUnknown", "The snapshot of -CallersSnapshot holds no callers. Take one with Export-E911Snapshot -CallersFrom Live.") { Target = CallersSnapshot };
        var now = Reader().Read(Cancellation);
        return SnapshotSource.SameDeployment(earlier.Source.Deployment, now.Source.Deployment) ? now.WithCallersOf(earlier)
            : throw new E911Exception("CallersUnknown", $"The snapshot of -CallersSnapshot is of another deployment ({earlier.Source.Deployment}), so its callers are not those of {now.Source.Deployment}.") { Target = CallersSnapshot };
    }
}
