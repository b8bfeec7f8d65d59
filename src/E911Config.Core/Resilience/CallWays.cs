using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// The ways of a call as a function of what has failed: the outcome that the engine gives, put together of parts that are each followed by
/// the engine's own steps: the registration, and the try of each trunk.
/// </summary>
internal sealed class CallWays
{
    private const int Skipped = -1;
    private const int NotRegistered = -1;
    private const int RegistrationUntold = -2;
    private readonly ElementNumbers numbers;
    private readonly FailureTree registration;
    private readonly RouteWays[] routes;

    /// <summary>Prepares the ways of a call.</summary>
    /// <param name="start">The call.</param>
    /// <param name="trail">What keeps what is asked.</param>
    /// <param name="already">What has failed already, with the trail.</param>
    public CallWays(CallStart start, FailureTrail trail, Failures already)
    {
        numbers = new ElementNumbers(start.Index.Parts, trail, already);
        registration = new FailureTree(numbers, failures => start.Register(failures) switch
        {
            (Truth.Yes, var stage) => stage,
            (Truth.No, _) => NotRegistered,
            _ => RegistrationUntold,
        });
        routes = [.. start.Stages.Select(stage => new RouteWays(stage, numbers))];
    }

    /// <summary>What becomes of the call.</summary>
    /// <param name="failed">What has failed beside what had failed already, by the numbers of <see cref="NameOf"/>.</param>
    /// <param name="asked">Where to note the elements that this hangs on: unless one of them fails or comes up again it stays so.</param>
    public Outcome Outcome(FailedSet failed, AskedElements? asked) => registration.Value(failed, asked) switch
    {
        NotRegistered => Calls.Outcome.Failed,
        RegistrationUntold => Calls.Outcome.Unknown,
        var stage => routes[stage].Outcome(failed, asked),
    };

    /// <summary>The trunks that the call may leave over, as far as it was asked so far.</summary>
    public HashSet<string> Trunks => new(routes.SelectMany(way => way.Trunks), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of an element by its number.</summary>
    public string NameOf(int number) => numbers.NameOf(number);

    /// <summary>The routes that a call may take from a pool in use, as far as it was asked so far.</summary>
    private sealed class RouteWays
    {
        private readonly CallStart.Stage stage;
        private readonly ElementNumbers numbers;
        private readonly List<FailureTree[]> known = [];
        private IEnumerator<(IReadOnlyList<RouteNode>? Peers, Answer[]? End)>? others;
        private Outcome end;

        public RouteWays(CallStart.Stage stage, ElementNumbers numbers)
        {
            this.stage = stage;
            this.numbers = numbers;
            if (stage.End is { } told) end = told.Worst;
            else others = WhichRoutes.Ways(stage.Call, stage.Usages!).GetEnumerator();
        }

        public List<string> Trunks { get; } = [];

        public Outcome Outcome(FailedSet failed, AskedElements? asked)
        {
            for (var i = 0; i < known.Count || Next(); i++)
            {
                if (Worst(known[i], failed, asked) is >= 0 and var worst) return (Outcome)worst;
            }

            return end;
        }

        // What is already the worst that can be becomes no worse by what the other peers do.
        private static int Worst(FailureTree[] peers, FailedSet failed, AskedElements? asked)
        {
            var worst = Skipped;
            foreach (var trunk in peers)
            {
                var value = trunk.Value(failed, asked);
                if (value == Skipped || (worst != Skipped && value >= worst)) continue;
                worst = value;
                if (worst == (int)Calls.Outcome.Failed) break;
            }

            return worst;
        }

        private FailureTree Try((RouteNode Route, string Trunk) way)
        {
            Trunks.Add(stage.Call.Index.Trunks.TrunkOf(way.Trunk));
            return new FailureTree(numbers, failures =>
                WhichTrunk.Try(stage.Call.Under(failures), way.Route, way.Trunk) is { } answer ? (int)answer.Worst : Skipped);
        }

        private bool Next()
        {
            if (others is null) return false;
            others.MoveNext();
            var (peers, told) = others.Current;
            if (told is null)
            {
                known.Add([.. WhichRoutes.Trunks(stage.Call, peers!).Select(Try)]);
                return true;
            }

            end = told[0].Worst;
            others.Dispose();
            others = null;
            return false;
        }
    }
}
