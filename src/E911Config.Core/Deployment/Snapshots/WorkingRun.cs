using System;
using System.Collections.Concurrent;

namespace E911Config.Core.Deployment;

/// <summary>
/// What the deployments of one run have in common, the one that was read and all that are made of it: what was found out once, and whether
/// the user wants an end.
/// </summary>
internal sealed class WorkingRun
{
    private readonly ConcurrentDictionary<Type, object> found = new();
    private readonly Action look;
    private bool hasEnded;

    /// <param name="look">Looks whether the user wants an end, and throws <see cref="OperationCanceledException"/> if he does.</param>
    public WorkingRun(Action look) => this.look = look;

    /// <summary>Looks whether the user wants an end. Whatever may take long looks now and then.</summary>
    /// <exception cref="OperationCanceledException">He does.</exception>
    public void Look()
    {
        // Several processors may look, and an end is one for all of them.
        lock (found)
        {
            if (hasEnded) throw new OperationCanceledException();
            hasEnded = true;
            look();
            hasEnded = false;
        }
    }

    /// <summary>What is made once in a run, by its type.</summary>
    public T Once<T>(Func<WorkingRun, T> make)
        where T : class => (T)found.GetOrAdd(typeof(T), _ => make(this));
}
