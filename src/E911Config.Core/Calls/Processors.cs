using System;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace E911Config.Core.Calls;

/// <summary>Work that the processors share. What comes of it does not hang on how many there are.</summary>
internal static class Processors
{
    /// <summary>What comes of each of so many places, by place.</summary>
    /// <typeparam name="T">What comes of one.</typeparam>
    /// <param name="count">How many places there are.</param>
    /// <param name="each">What to do at a place.</param>
    public static T[] Each<T>(int count, Func<int, T> each)
    {
        var found = new T[count];
        Each(count, () => found, (place, its) => its[place] = each(place));
        return found;
    }

    /// <summary>Does something for each of so many places, in any order.</summary>
    /// <typeparam name="T">What each processor has for itself.</typeparam>
    /// <param name="count">How many places there are.</param>
    /// <param name="own">Makes what a processor has for itself.</param>
    /// <param name="each">What to do at a place.</param>
    /// <exception cref="Exception">The first of what was thrown, as it was thrown.</exception>
    public static void Each<T>(int count, Func<T> own, Action<int, T> each)
    {
        try
        {
            Parallel.For(0, count, own, (place, _, its) =>
            {
                each(place, its);
                return its;
            }, _ => { });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Capture(several.Flatten().InnerExceptions[0]).Throw();
        }
    }
}
